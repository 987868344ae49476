import type { VNode } from 'preact';
import type { FieldError } from '../../../text/field-error.ts';
import { Icon } from '../text/icon.tsx';
import { Phrases } from '../text/phrases.tsx';

/** Right after the `h1`; the script moves the focus here. Nothing without errors. */
export function ErrorSummary({
  title,
  errors,
}: {
  title: string;
  errors: readonly FieldError[];
}): VNode | null {
  if (errors.length === 0) return null;
  return (
    <div class="message message--error" id="summary" role="alert" tabindex={-1}>
      <Icon name="caution" />
      <h2>
        <Phrases text={title} />
      </h2>
      {errors.map((error) => (
        <p key={error.field}>
          <a href={`#${error.field}`}>{error.summary}</a>
        </p>
      ))}
      {errors.map((error) => error.note && <p key={`${error.field}-note`}>{error.note}</p>)}
    </div>
  );
}
