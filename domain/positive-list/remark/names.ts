/** Words of another remark, or of an instruction: where they turn up among names, the names were read wrongly. */
const otherWords =
  /限|除外|每人|每年|保税|目录|清单|两用物项|濒危|野生动植物|特殊食品|普通食品|公告|另见|不得|必须|应当|[《》,]/;

/**
 * "A、B和C" are three things, unless the joint stands inside a title. A comma begins another clause, which may take
 * back what the first has given.
 */
const joints = /(?:、|以及|和(?!技术)|及|或)(?![^《]*》)/;

export const partedNames = (text: string): readonly string[] =>
  text.split(joints).filter((name) => name !== '');

/** Goods by name, where every part of the text can be a name. */
export const readNames = (text: string): readonly string[] | undefined => {
  const names = partedNames(text);
  return names.length > 0 && !names.some((name) => otherWords.test(name)) ? names : undefined;
};
