import { useState } from 'react';

/** How a week is shown. */
export const weekViews = ['week', 'list'] as const;
export type WeekView = (typeof weekViews)[number];

/** Under this width the days of a week stand too close. */
const narrow = '(max-width: 760px)';

/** The view that was chosen; on a phone a list until one is. */
export function useView(): [WeekView, (view: WeekView) => void] {
  return useState<WeekView>(() => (window.matchMedia(narrow).matches ? 'list' : 'week'));
}
