import type { Answer } from './exchange.ts';

const messages = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Request Entity Too Large',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** What an HTTP API says by itself, in the words of the service. */
export const gatewayAnswer = (status: keyof typeof messages, challenge?: string): Answer => ({
  status,
  headers: {
    'content-type': 'application/json',
    ...(challenge !== undefined && { 'www-authenticate': challenge }),
  },
  body: JSON.stringify({ message: messages[status] }),
});
