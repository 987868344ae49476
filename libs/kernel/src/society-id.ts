/**
 * The id of a society, as it stands in keys, events and settings: lower-case letters, digits and hyphens, 2 to
 * 39 characters, no hyphen first. Part of published schemas, so it is never narrowed.
 */
export const SOCIETY_ID = /^[a-z0-9][a-z0-9-]{1,38}$/;
