import { Checkbox, Form } from 'antd';
import type { ReactNode } from 'react';
import { SeatRole } from '#domain/casework/committee/committee.ts';
import { roleWords } from '#domain/casework/role-words.ts';
import { auditTimes, committeeDecides, majorities } from '#domain/subsidy/programme/choice-words.ts';
import { Choice, type Choices } from './choice.tsx';
import { Field, stepsOf, usePlaceName } from './field.tsx';
import { Figure } from './figure.tsx';
import { Named } from './named.tsx';
import { Several } from './several.tsx';

type PresenceProps = {
  readonly fresh: object;
  readonly label: string;
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: object | undefined) => void;
};

/** A part that a programme may have or not: what was written of it, or nothing. */
const Presence = ({ fresh, label, id, value, onChange }: PresenceProps) => (
  <Checkbox
    {...(id ? { id } : {})}
    checked={Boolean(value)}
    onChange={({ target }) => onChange?.(target.checked ? fresh : undefined)}
  >
    {label}
  </Checkbox>
);

type PartProps = { readonly at: string; readonly fresh: object; readonly children: ReactNode };

const Part = ({ at, fresh, children }: PartProps) => {
  const nameOf = usePlaceName();
  // Whether it is written, and not what its fields would make of it.
  const written: unknown = Form.useWatch(stepsOf(at), { preserve: true });
  return (
    <div id={`part-${at}`}>
      <Field at={at} bare>
        <Presence fresh={fresh} label={nameOf(at)} />
      </Field>
      {Boolean(written) && <div className="kouan-one-of-several">{children}</div>}
    </div>
  );
};

const seated: Choices = Object.fromEntries(SeatRole.options.map((role) => [role, roleWords[role]]));

type AmongProps = { readonly departments: Choices };

const Audit = ({ departments }: AmongProps) => (
  <Part at="route.audit" fresh={{}}>
    <div className="kouan-even-fields">
      <Choice at="route.audit.firm" among={departments} />
      <Choice at="route.audit.when" among={auditTimes} />
      <Figure at="route.audit.workingDays" unit="whole" />
    </div>
  </Part>
);

const Committee = ({ departments }: AmongProps) => (
  <Part at="route.committee" fresh={{ seats: [{ title: {} }, { title: {} }] }}>
    <div className="kouan-even-fields">
      <Choice at="route.committee.decides" among={committeeDecides} />
      <Figure at="route.committee.quorum" unit="whole" />
      <Choice at="route.committee.majority" among={majorities} />
    </div>
    <Several at="route.committee.seats" fresh={{ title: {} }}>
      {(at, remove) => (
        <Named at={at} remove={remove}>
          <Choice at={`${at}.role`} among={seated} />
          <Choice at={`${at}.department`} among={departments} optional />
        </Named>
      )}
    </Several>
  </Part>
);

/** How claims are decided, where it is not by the departments and their lead alone. */
export const RouteParts = ({ departments }: AmongProps) => {
  const nameOf = usePlaceName();
  return (
    <fieldset className="kouan-fieldset" id="part-route">
      <legend>{nameOf('route')}</legend>
      <Part at="route.fast" fresh={{}}>
        <Figure at="route.fast.secondLook" unit="percent" />
      </Part>
      <Part at="route.noClaim" fresh={{}}>
        <Figure at="route.noClaim.secondLook" unit="percent" />
      </Part>
      <Audit departments={departments} />
      <Committee departments={departments} />
      <Field at="route.departmentsPropose" bare checked>
        <Checkbox>{nameOf('route.departmentsPropose')}</Checkbox>
      </Field>
    </fieldset>
  );
};
