import type { VNode } from 'preact';
import type { Text } from '../../../text/text.ts';

const LAST = 7;

/** Where the member is. `now` is null between two steps (F8) and at the end; `done` counts finished steps. */
type StepsProps = { text: Text; now: number | null; done: number };

/** The seven steps of the first login (the stones before the door). */
export function Steps({ text, now, done }: StepsProps): VNode {
  const { steps } = text;
  return (
    <nav class="steps" aria-label={steps.label}>
      <p class="steps__text">
        <span class="steps__title">{steps.title}</span>
        <span class="steps__count">{`${now ?? done}/${LAST}`}</span>
        <span class="steps__name">{nameNow(text, now, done)}</span>
        <span class="steps__next">{nextName(text, now, done)}</span>
      </p>
      <ol class="steps__list">
        {steps.names.map((name, index) => (
          <Step key={name} text={text} name={name} state={stateOf(index + 1, now, done)} />
        ))}
      </ol>
      {done < LAST && <p class="steps__note">{steps.note}</p>}
    </nav>
  );
}

type StepState = 'done' | 'now' | 'ahead';

function stateOf(step: number, now: number | null, done: number): StepState {
  if (step === now) return 'now';
  return step <= done ? 'done' : 'ahead';
}

function nameNow(text: Text, now: number | null, done: number): string {
  if (now !== null) return text.steps.names[now - 1] ?? '';
  return done === LAST ? text.steps.allDone : text.steps.upToHere;
}

function nextName(text: Text, now: number | null, done: number): string {
  if (now === LAST) return text.steps.last;
  const next = text.steps.names[now ?? done];
  return next === undefined ? '' : text.steps.next(next);
}

function Step({ text, name, state }: { text: Text; name: string; state: StepState }): VNode {
  const modifier = state === 'ahead' ? '' : ` steps__item--${state}`;
  return (
    <li class={`steps__item${modifier}`} aria-current={state === 'now' ? 'step' : undefined}>
      <span class="steps__label">
        {name}
        {state === 'done' && <span class="for-readers">{text.steps.done}</span>}
      </span>
    </li>
  );
}
