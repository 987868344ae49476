/** Of a field on a page, in kebab case; its `name` is the same in camel case (`user-id` → `userId`). */
export type FieldId = string;

/** One thing to put right: a line in the summary that leads to the field, and a sentence beside the field. */
export type FieldError = {
  field: FieldId;
  /** What happened. */
  summary: string;
  /** What to do next. */
  hint: string;
  /** More for the summary: how many attempts are left. */
  note?: string | undefined;
  /** A second field that may be the cause (a wrong pair of user ID and password). */
  also?: { field: FieldId; hint: string } | undefined;
};
