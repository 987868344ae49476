import { parseBirthDate } from '@genkan/kernel';
import type { VNode } from 'preact';
import type { FieldError } from '../text/field-error.ts';
import type { NoticeCode } from '../text/notices.ja.ts';
import { readingOf } from './components/dates.ts';
import { Document } from './components/document.tsx';
import { ErrorSummary } from './components/error-summary.tsx';
import { Field } from './components/field.tsx';
import { Form } from './components/form.tsx';
import { Notice } from './components/message.tsx';
import { Phrases } from './components/phrases.tsx';
import { StepSheet, stepTitle } from './components/sheet.tsx';
import type { FormToken, Frame } from './frame.ts';

type BirthDateProps = {
  frame: Frame;
  form: FormToken;
  typed: { birthDate: string };
  errors: readonly FieldError[];
  notice?: NoticeCode | undefined;
};

const READING = 'birth-date-reading';

/** F3. Posts `birthDate`. What was typed is read back with its era, so that a slip shows. */
export function BirthDatePage({ frame, form, typed, errors, notice }: BirthDateProps): VNode {
  const { text } = frame;
  const { birthDate } = text;
  const isoDate = parseBirthDate(typed.birthDate);
  return (
    <Document frame={frame} title={stepTitle(text, birthDate.short, 2)} failed={errors.length > 0}>
      <StepSheet text={text} now={2}>
        <h1>
          <Phrases text={birthDate.title} />
        </h1>
        <ErrorSummary title={text.frame.checkInput} errors={errors} />
        <Notice text={text} code={notice} />
        {errors.length === 0 && <p>{birthDate.lead}</p>}
        <Form token={form}>
          <Field
            text={text}
            id="birth-date"
            name="birthDate"
            label={birthDate.label}
            value={typed.birthDate}
            hints={[birthDate.hint, <Example key="example" frame={frame} />]}
            look="date"
            inputmode="numeric"
            autocomplete="bday"
            errors={errors}
            describedBy={isoDate ? READING : undefined}
          >
            {isoDate && <Reading frame={frame} isoDate={isoDate} />}
          </Field>
          <button class="button" type="submit">
            {text.frame.run}
          </button>
        </Form>
        <EraTable frame={frame} />
      </StepSheet>
    </Document>
  );
}

function Example({ frame }: { frame: Frame }): VNode {
  const { before, code } = frame.text.birthDate.example;
  return (
    <>
      {before}
      <span class="nowrap">{code}</span>
    </>
  );
}

function Reading({ frame, isoDate }: { frame: Frame; isoDate: string }): VNode {
  const { year, era, day } = readingOf(frame.locale, isoDate);
  return (
    <p class="reading" id={READING}>
      <span>{frame.text.birthDate.reading}</span>{' '}
      <output for="birth-date">
        {year}
        {era && <span class="nowrap">{era}</span>}
        {day}
      </output>
    </p>
  );
}

function EraTable({ frame }: { frame: Frame }): VNode {
  const { eras } = frame.text.birthDate;
  return (
    <details class="more">
      <summary>{eras.title}</summary>
      <div class="more__body">
        {eras.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </details>
  );
}
