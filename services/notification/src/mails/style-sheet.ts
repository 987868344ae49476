import { Html } from './html.ts';

/** For mail programs that read style sheets; without it the inline styles give the light version. */
export const STYLE_SHEET = new Html(`<style>
      h1 { word-break: keep-all; }
      p, td { word-break: auto-phrase; }
      @media (max-width: 620px) { .g-pad { padding-left: 20px !important; padding-right: 20px !important; } }
      @media (prefers-color-scheme: dark) {
        .g-ground { background-color: #0a1617 !important; }
        .g-sheet { background-color: #112123 !important; }
        .g-tint { background-color: #1b3133 !important; }
        .g-ink, .g-ink a { color: #e9f1ef !important; }
        .g-soft { color: #b0c4c1 !important; }
        .g-brand { color: #86d3c8 !important; }
        .g-line { border-color: #47605f !important; }
        .g-button { background-color: #86d3c8 !important; }
        .g-button a { color: #06282a !important; }
        .g-floor { background-color: #071011 !important; }
      }
    </style>`);
