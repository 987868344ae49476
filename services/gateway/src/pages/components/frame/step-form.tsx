import type { ComponentChildren, VNode } from 'preact';
import type { Asking } from '../../frame.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { Form } from '../form/form.tsx';
import { Phrases } from '../text/phrases.tsx';
import { Document } from './document.tsx';
import { Banner } from './message.tsx';
import { StepSheet, stepTitle } from './sheet.tsx';

type StepFormProps = Asking & {
  /** 2 to 7 */
  step: number;
  /** `short` names the document, `title` is the heading, `lead` stands before the form while nothing is wrong. */
  words: { short: string; title: string; lead?: string };
  /** Heading of the summary of errors; 「入力内容をご確認ください」 unless told. */
  failed?: string;
  submit: string;
  hidden?: Record<string, string>;
  /** Ids of what the member had open, blanks between; the script keeps the list. */
  opened?: string;
  /** Ids of the fields that say themselves what is wrong with them. */
  inFields?: readonly string[];
  /** Below the form. */
  after?: ComponentChildren;
  /** The fields. */
  children: ComponentChildren;
};

/** A question of the first login: its step, what went wrong or changed, and one form with one button. */
export function StepForm(props: StepFormProps): VNode {
  const { frame, form, errors, banner, step, words, hidden = {}, inFields = [] } = props;
  const { text } = frame;
  return (
    <Document frame={frame} title={stepTitle(text, words.short, step)} failed={errors.length > 0}>
      <StepSheet text={text} now={step}>
        <h1>
          <Phrases text={words.title} />
        </h1>
        <ErrorSummary
          title={props.failed ?? text.frame.checkInput}
          errors={errors.filter(({ field }) => !inFields.includes(field))}
        />
        <Banner text={text} code={banner} />
        {words.lead && errors.length === 0 && <p>{words.lead}</p>}
        <Form token={form} hidden={hidden}>
          {props.children}
          {props.opened !== undefined && (
            <input type="hidden" name="opened" value={props.opened} data-opened />
          )}
          <button class="button" type="submit">
            {props.submit}
          </button>
        </Form>
        {props.after}
      </StepSheet>
    </Document>
  );
}
