import type { VNode } from 'preact';
import { encode } from 'uqr';

/**
 * A QR code as one path of an inline SVG: nothing to load, nothing cached. The quiet zone of four modules
 * (ISO/IEC 18004) is the white padding of `.qr`; level M survives a dirty screen.
 */
export function QrCode({ content, label }: { content: string; label: string }): VNode {
  const { data, size } = encode(content, { ecc: 'M', border: 0 });
  return (
    <div class="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <path d={pathOf(data)} />
      </svg>
    </div>
  );
}

function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
}
