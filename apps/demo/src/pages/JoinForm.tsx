import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';

import { fetchSession } from '../session/fetchSession';
import { readRoomUrl } from '../session/roomUrl';
import { ThemeSwitch } from '../shell/ThemeSwitch';

/** Asks for a name and a room, and says what is wrong with either. */
export function JoinForm(given: { name: string; room: string }) {
  const [name, setName] = useState(given.name);
  const [room, setRoom] = useState(given.room);
  const [wasSent, setWasSent] = useState(given.name !== '' || given.room !== '');
  const [isTouched, setIsTouched] = useState(given.room !== '');

  useEffect(() => {
    if (isTouched) return;
    const leaving = new AbortController();
    fetchSession('audience', undefined, leaving.signal).then(
      ({ url }) => setRoom((typed) => typed || url),
      () => undefined,
    );
    return () => leaving.abort();
  }, [isTouched]);

  const choice = readRoomUrl(room);
  const nameProblem = wasSent && !name.trim() ? 'Please enter a name: the others see it.' : '';
  const roomProblem = wasSent && !choice.ok ? choice.problem : '';

  function check(event: FormEvent) {
    setWasSent(true);
    if (!name.trim() || !choice.ok) event.preventDefault();
  }

  return (
    <div className="hall-join">
      <header className="hall-join-bar">
        <a href="/">Town hall</a>
        <ThemeSwitch />
      </header>
      <main className="hall-join-main">
        <form className="hall-join-form" method="get" action="/join" noValidate onSubmit={check}>
          <h1>Join a room</h1>
          <p className="hall-muted">
            A room of this page, of a local Daily, or a real one at daily.co. Camera and microphone
            stay off until you turn them on.
          </p>
          <Field
            name="name"
            label="Your name"
            value={name}
            problem={nameProblem}
            autoComplete="name"
            onChange={setName}
          />
          <Field
            name="room"
            label="Room address"
            value={room}
            problem={roomProblem}
            placeholder="https://your-domain.daily.co/room"
            inputMode="url"
            onChange={(value) => {
              setIsTouched(true);
              setRoom(value);
            }}
          />
          <button className="hall-button" data-kind="primary" type="submit">
            Join
          </button>
        </form>
      </main>
    </div>
  );
}

interface FieldProps {
  name: string;
  label: string;
  value: string;
  problem: string;
  placeholder?: string;
  autoComplete?: string;
  inputMode?: 'url';
  onChange(value: string): void;
}

function Field({ name, label, problem, onChange, ...input }: FieldProps) {
  const problemId = `${name}-problem`;
  return (
    <div className="hall-field">
      <label htmlFor={`join-${name}`}>{label}</label>
      <input
        {...input}
        id={`join-${name}`}
        name={name}
        maxLength={name === 'name' ? 60 : 2000}
        aria-invalid={problem !== ''}
        aria-describedby={problem ? problemId : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {problem && (
        <p className="hall-field-problem" id={problemId} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
