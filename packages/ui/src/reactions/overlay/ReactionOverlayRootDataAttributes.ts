/** Present where nothing is to travel: reduced motion, or `motion="none"`. */
export const still = 'data-still';

/** Present while it lies over a full-screen element in which it does not stand. */
export const fullScreen = 'data-full-screen';
