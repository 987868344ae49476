import type { ComponentChildren, VNode } from 'preact';

const SHAPES = {
  caution: <path d="M12 3.5 2.5 20h19zM12 10v4.5M12 17.2v.1" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.2l3.2 1.8" />
    </>
  ),
  copy: (
    <>
      <rect x="9" y="9" width="11" height="11" rx="2" />
      <path d="M15 5H7a2 2 0 0 0-2 2v8" />
    </>
  ),
  digits: (
    <>
      <rect x="6.5" y="2.5" width="11" height="19" rx="2.5" />
      <path d="M10 10v.1M12 10v.1M14 10v.1M10 13v.1M12 13v.1M14 13v.1M11 18.5h2" />
    </>
  ),
  door: <path d="M10 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4M15.5 8l4 4-4 4M19 12H9.5" />,
  eye: (
    <>
      <path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  face: (
    <path d="M4 8V6a2 2 0 0 1 2-2h2M16 4h2a2 2 0 0 1 2 2v2M20 16v2a2 2 0 0 1-2 2h-2M8 20H6a2 2 0 0 1-2-2v-2M9 9.5v1.2M15 9.5v1.2M12.2 9.5v3.6H11M9 15.6c1.7 1.3 4.3 1.3 6 0" />
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.6v.1" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9.5" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  outside: <path d="M9 5H6a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-3M13 4h7v7M20 4l-9 9" />,
  person: (
    <>
      <circle cx="12" cy="8.2" r="4" />
      <path d="M4.5 20c1.2-3.8 4.2-5.4 7.5-5.4s6.3 1.6 7.5 5.4" />
    </>
  ),
  telephone: (
    <path d="M6.5 3.5h3l1.5 4.2-2 1.5a11 11 0 0 0 5.8 5.8l1.5-2 4.2 1.5v3a2 2 0 0 1-2.2 2A16.4 16.4 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z" />
  ),
} satisfies Record<string, ComponentChildren>;

export type IconName = keyof typeof SHAPES;

/** Always beside words, so it stays silent for screen readers. */
export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      {SHAPES[name]}
    </svg>
  );
}
