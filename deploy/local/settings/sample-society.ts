/** The society that a local system serves; everything about it is made up. */
export const SAMPLE_SOCIETY = {
  id: 'sample-kenpo',
  name: 'サンプル健康保険組合',
  nameEn: 'Sample Health Insurance Society',
  portal: 'けんぽ玄関',
  helpdeskTel: '0120-000-000',
  helpdeskHours: '平日 9:00〜17:00（土日・祝日・年末年始を除く）',
  helpdeskHoursEn: 'Weekdays 9:00–17:00 Japan time, except public holidays and the New Year break',
} as const;
