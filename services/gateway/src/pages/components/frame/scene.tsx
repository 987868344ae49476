import type { VNode } from 'preact';

/** The entrance at dusk: decoration, so it is hidden from screen readers. */
export function Scene({ small = false }: { small?: boolean }): VNode {
  return (
    <div class={small ? 'scene scene--small' : 'scene'}>
      <svg viewBox="0 0 416 800" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
        <path class="scene__wall" d="M0 0h416v800H0z" />
        <path class="scene__dark" d="M0 0h416v84H0z" />
        <path class="scene__wood" d="M0 84h416v20H0zM84 178h248v16H84z" />
        <path class="scene__light" d="M96 194h224v446H96z" />
        <path class="scene__lamp" d="M96 194h128v446H96zM228 592h92v48h-92z" />
        <path
          class="scene__wood"
          d="M84 194h12v446H84zM320 194h12v446h-12zM96 194h8v446h-8zM216 194h12v446h-12zM96 194h128v10H96zM96 392h128v8H96zM96 606h128v34H96zM119 194h5v446h-5zM139 194h5v446h-5zM159 194h5v446h-5zM179 194h5v446h-5zM199 194h5v446h-5zM228 582h92v10h-92z"
        />
        <path
          class="scene__twig"
          d="M296 560c-2-22-10-40-22-56M296 560c0-20 4-36 12-50M288 528c-8-4-14-4-20-2"
        />
        <circle class="scene__warm" cx="274" cy="502" r="6" />
        <circle class="scene__warm" cx="308" cy="508" r="5" />
        <circle class="scene__warm" cx="267" cy="526" r="5" />
        <circle class="scene__warm" cx="284" cy="518" r="4" />
        <path class="scene__wall" d="M287 582c-6-9-5-19 4-24h10c9 5 10 15 4 24z" />
        <path class="scene__dark" d="M0 640h416v160H0z" />
        <path class="scene__glow" d="M228 640h92l84 160H144z" />
        <path class="scene__wood" d="M64 640h288v10H64z" />
        <ellipse class="scene__stone" cx="280" cy="679" rx="58" ry="17" />
        <ellipse class="scene__stone" cx="250" cy="752" rx="76" ry="22" />
        <ellipse class="scene__warm" cx="268" cy="674" rx="9" ry="11" />
        <ellipse class="scene__warm" cx="292" cy="674" rx="9" ry="11" />
        <path class="scene__strap" d="m261 677 7-8 7 8M285 677l7-8 7 8" />
        <path class="scene__wood" d="M36 216h28v8H36zM34 284h32v8H34z" />
        <path class="scene__lamp" d="M36 224h28v60H36z" />
        <path class="scene__wood" d="M48 224h4v60h-4z" />
        <path
          class="scene__leaf"
          d="M370 596c-3-44-8-78-26-112 26 20 34 58 31 112zM372 596c0-56 4-106 24-146 4 50-6 98-18 146zM366 596c-10-26-20-40-36-52 26 2 40 22 46 52z"
        />
        <path class="scene__stone" d="M346 594h52l-7 60h-38z" />
      </svg>
    </div>
  );
}
