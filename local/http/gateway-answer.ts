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
export const gatewayAnswer = (status: keyof typeof messages, challenge?: string) =>
  Response.json(
    { message: messages[status] },
    { status, headers: challenge === undefined ? {} : { 'www-authenticate': challenge } },
  );
