import { TYPED_LIMITS } from '@genkan/contracts';
import { parseBirthDate } from '@genkan/kernel';
import type { VNode } from 'preact';
import { birthDateWords } from '../../text/words/birth-date.ts';
import { Field } from '../components/form/field.tsx';
import { StepForm } from '../components/frame/step-form.tsx';
import { AS_IS } from '../components/text/as-is.ts';
import { readingOf } from '../components/text/dates.ts';
import type { Asking, Frame } from '../frame.ts';

type BirthDateProps = Asking & { typed: { birthDate: string } };

const FIELD = 'birth-date';
const READING = 'birth-date-reading';

/** F3. Posts `birthDate`. What came back refused is read out with its era, so that a slip shows. */
export function BirthDatePage({ typed, ...asking }: BirthDateProps): VNode {
  const { frame, errors } = asking;
  const { text } = frame;
  const words = birthDateWords[text.locale];
  const isoDate = parseBirthDate(typed.birthDate);
  return (
    <StepForm {...asking} step={2} words={words} submit={text.frame.run} after={<EraTable frame={frame} />}>
      <Field
        text={text}
        id={FIELD}
        name="birthDate"
        maxlength={TYPED_LIMITS.birthDate}
        label={words.label}
        value={typed.birthDate}
        hints={[words.hint, <Example key="example" frame={frame} />]}
        look="date"
        inputmode="numeric"
        autocomplete="bday"
        errors={errors}
        describedBy={isoDate ? READING : undefined}
      >
        {isoDate && <Reading frame={frame} typed={typed.birthDate} isoDate={isoDate} />}
      </Field>
    </StepForm>
  );
}

function Example({ frame }: { frame: Frame }): VNode {
  const { before, code } = birthDateWords[frame.text.locale].example;
  return (
    <>
      {before}
      <span class="nowrap" {...AS_IS}>
        {code}
      </span>
    </>
  );
}

type ReadingProps = { frame: Frame; typed: string; isoDate: string };

/** Names what it reads, and goes as soon as the field holds something else: it never speaks of another date. */
function Reading({ frame, typed, isoDate }: ReadingProps): VNode {
  const { year, era, day } = readingOf(frame.locale, isoDate);
  return (
    <p class="reading" id={READING} data-reading={FIELD}>
      <span>{birthDateWords[frame.text.locale].reading(typed.trim())}</span>{' '}
      <output for={FIELD}>
        {year}
        {era && <span class="nowrap">{era}</span>}
        {day}
      </output>
    </p>
  );
}

function EraTable({ frame }: { frame: Frame }): VNode {
  const { eras } = birthDateWords[frame.text.locale];
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
