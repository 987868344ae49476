import type { TermsText } from './terms-text.ts';

export const termsEn: TermsText = {
  version: '3',
  edition: '3rd edition, in force from 1 September 2026',
  summaryTitle: 'The terms in short',
  summary: [
    'Your user ID and password are for you alone.',
    'You use them for health insurance matters and to read notices.',
    'Personal data is used only for the work of the health insurance society.',
  ],
  articles: [
    {
      title: 'Article 1 (Purpose)',
      body: 'These terms lay down what is needed for the use of KOSMO Communication Web (“the Service”), provided by the health insurance society (“the Society”).',
    },
    {
      title: 'Article 2 (Who may use the Service)',
      body: 'The Service may be used by the insured members of the Society and by persons whom the Society has admitted.',
    },
    {
      title: 'Article 3 (User ID and password)',
      body: 'Users look after their user ID, their password and the devices for signing in themselves and must not let others use them. If one of these is lost or may have become known to others, please tell the Society without delay.',
    },
    {
      title: 'Article 4 (Personal data)',
      body: 'The Society handles personal data obtained through the Service only as far as its health insurance work needs it.',
    },
    {
      title: 'Article 5 (Changes to these terms)',
      body: 'When these terms are to change, the Society announces the change in the Service before the day on which it takes effect, and asks for your consent again.',
    },
  ],
};
