declare module 'asl-validator' {
  const validate: (definition: unknown) => {
    readonly isValid: boolean;
    readonly errors: readonly unknown[];
  };
  // biome-ignore lint/style/noDefaultExport: that is how the library exports it.
  export default validate;
}
