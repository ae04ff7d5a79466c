/**
 * SQL that is true where the user `u` may work on the account `a`: who may sign in, is an admin or a CSM, and sees the account. The
 * same as lib/auth/signed-in.ts says of a reader, for people of whom many are asked at once.
 */
export const MAY_WORK = `(u.disabled_at IS NULL AND (u.role = 'admin' OR (u.role = 'csm' AND (
  u.sees_all OR a.owner IN (u.email, u.owner_alias) OR coalesce((SELECT csm_sees_all FROM setting WHERE id = 1), false)))))`;

/** SQL that is true where the files name the user `u` as the owner of the account `a`. */
export const IS_OWNER = "coalesce(a.owner IN (u.email, u.owner_alias), false)";
