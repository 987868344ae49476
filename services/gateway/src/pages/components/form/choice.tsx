import type { ComponentChildren, VNode } from 'preact';

type ChoiceProps = {
  /** Id of the radio button; its detail gets `<id>-detail`. */
  id: string;
  name: string;
  value: string;
  checked: boolean;
  label: ComponentChildren;
  big?: boolean;
  children: ComponentChildren;
};

/** One card of a radio group: the whole card is the target. */
export function Choice(props: ChoiceProps): VNode {
  const { id } = props;
  return (
    <div class={props.big ? 'choice choice--big' : 'choice'}>
      <input
        class="choice__input"
        type="radio"
        id={id}
        name={props.name}
        value={props.value}
        checked={props.checked}
        required
        aria-describedby={`${id}-detail`}
      />
      <label class="choice__label" for={id}>
        {props.label}
      </label>
      <div class="choice__detail" id={`${id}-detail`}>
        {props.children}
      </div>
    </div>
  );
}
