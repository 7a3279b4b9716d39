export const seat = (id: string, role: string, department?: string) => ({
  id,
  title: { zh: id, en: id },
  role,
  ...(department ? { department } : {}),
});

/** Two leads and two experts, of whom three decide. */
export const conference = {
  decides: 'all',
  seats: [
    seat('commerce', 'lead', 'commerce'),
    seat('post', 'lead', 'post'),
    seat('expert-a', 'expert'),
    seat('expert-b', 'expert'),
  ],
  quorum: 3,
  majority: 'more-than-half',
};
