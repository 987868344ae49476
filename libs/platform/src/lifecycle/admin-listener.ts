import type { RequestListener, ServerResponse } from 'node:http';
import type { Metrics } from '../metrics/create-metrics.ts';

/**
 * Health and metrics, on a port that is never routed outside.
 * `/livez` 200 as long as the process turns, whoever else is down. `/readyz` 200 once started and not
 * draining, else 503. `/metrics` Prometheus text.
 */
export function answerAdmin(metrics: Metrics, isReady: () => boolean): RequestListener {
  return (request, response) => {
    switch (request.url) {
      case '/livez':
        return answer(response, 200, 'alive\n');
      case '/readyz':
        return isReady() ? answer(response, 200, 'ready\n') : answer(response, 503, 'not ready\n');
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

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text);
}
