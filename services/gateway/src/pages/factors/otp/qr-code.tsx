import type { ComponentChildren, VNode } from 'preact';
import { encode } from 'uqr';

/** Of the one drawing that a page holds. */
const DRAWING = 'qr-code';

/**
 * A QR code as one path of an inline SVG: nothing to load, nothing cached. The quiet zone of four modules
 * (ISO/IEC 18004) is the white padding of `.qr`; level M survives a dirty screen.
 */
export function QrCode({ content, label }: { content: string; label: string }): VNode {
  const { data, size } = encode(content, { ecc: 'M', border: 0 });
  return (
    <Paper label={label} viewBox={`0 0 ${size} ${size}`}>
      <symbol id={DRAWING} viewBox={`0 0 ${size} ${size}`}>
        <path d={pathOf(data)} />
      </symbol>
      <use href={`#${DRAWING}`} />
    </Paper>
  );
}

/** The code of this page once more, at another place: drawn once, it is sent once. */
export function SameQrCode({ label }: { label: string }): VNode {
  return (
    <Paper label={label} viewBox="0 0 100 100">
      <use href={`#${DRAWING}`} />
    </Paper>
  );
}

type PaperProps = { label: string; viewBox: string; children: ComponentChildren };

function Paper({ label, viewBox, children }: PaperProps): VNode {
  return (
    <div class="qr">
      <svg viewBox={viewBox} role="img" aria-label={label} shape-rendering="crispEdges">
        {children}
      </svg>
    </div>
  );
}

function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
}
