import type { RequestListener, ServerResponse } from 'node:http';
import type { Metrics } from '../metrics/create-metrics.ts';

type AdminNeeds = {
  readonly metrics: Metrics;
  readonly isReady: () => boolean;
  readonly detail: () => readonly string[];
};

/**
 * Health and metrics, on a port that is never routed outside.
 * `/livez` 200 as long as the process turns, whoever else is down. `/readyz` 200 once started and not
 * draining, else 503; below it what else is wrong, a line each. `/metrics` Prometheus text.
 */
export function answerAdmin({ metrics, isReady, detail }: AdminNeeds): RequestListener {
  return (request, response) => {
    switch (pathOf(request.url)) {
      case '/livez':
        return answer(response, 200, 'alive\n');
      case '/readyz':
        return isReady()
          ? answer(response, 200, lines('ready', ...detail()))
          : answer(response, 503, lines('not ready', ...detail()));
      case '/metrics':
        return void metrics.render().then(
          (text) => answer(response, 200, text),
          () => answer(response, 500, 'metrics could not be read\n'),
        );
      default:
        return answer(response, 404, 'here are /livez, /readyz and /metrics\n');
    }
  };
}

/** Probes and scrapers add a query or a slash at the end: it is the same thing that they ask for. */
function pathOf(url = ''): string {
  return url.replace(/[?#].*$/s, '').replace(/\/+$/, '');
}

function lines(...all: string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text);
}
