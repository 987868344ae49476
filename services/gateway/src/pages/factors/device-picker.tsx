import type { VNode } from 'preact';
import type { FieldError } from '../../text/field-error.ts';
import { devicePickerWords } from '../../text/words/device-picker.ts';
import { Choice } from '../components/form/choice.tsx';
import { ChoiceGroup } from '../components/form/choice-group.tsx';
import { formatDay } from '../components/text/dates.ts';
import { Name } from '../components/text/name.tsx';
import type { Frame } from '../frame.ts';

export type ChallengeDevice = {
  id: string;
  name: string;
  /** RFC 3339 */
  enrolledAt: string;
};

type DevicePickerProps = {
  frame: Frame;
  devices: readonly ChallengeDevice[];
  chosenId: string | null;
  lastUsedId: string | null;
  errors: readonly FieldError[];
};

/** A radio group from two devices on; a single one is only named. */
export function DevicePicker(props: DevicePickerProps): VNode | null {
  const { frame, devices, errors } = props;
  const [only] = devices;
  if (!only) return null;
  if (devices.length === 1) return <OnlyDevice frame={frame} device={only} />;
  const { text } = frame;
  return (
    <ChoiceGroup text={text} id="device" legend={devicePickerWords[text.locale].legend} errors={errors}>
      {devices.map((device, index) => (
        <DeviceChoice key={device.id} props={props} device={device} number={index + 1} />
      ))}
    </ChoiceGroup>
  );
}

function OnlyDevice({ frame, device }: { frame: Frame; device: ChallengeDevice }): VNode {
  return (
    <div id="device">
      <dl class="facts rule">
        <dt>{devicePickerWords[frame.text.locale].legend}</dt>
        <dd>
          <Name locale={frame.locale}>{device.name}</Name>
        </dd>
      </dl>
      <input type="hidden" name="device" value={device.id} />
    </div>
  );
}

type DeviceChoiceProps = { props: DevicePickerProps; device: ChallengeDevice; number: number };

function DeviceChoice({ props, device, number }: DeviceChoiceProps): VNode {
  const { locale, text } = props.frame;
  const words = devicePickerWords[text.locale];
  const label = (
    <>
      <Name locale={locale}>{device.name}</Name>
      {device.id === props.lastUsedId && (
        <>
          {' '}
          <span class="tag">{words.lastUsed}</span>
        </>
      )}
    </>
  );
  return (
    <Choice
      id={`device-${number}`}
      name="device"
      value={device.id}
      checked={device.id === props.chosenId}
      label={label}
    >
      <p class="quiet-text">{words.enrolled(formatDay(locale, device.enrolledAt))}</p>
    </Choice>
  );
}
