// The four weathers as outlines on a 16 × 16 ground: told apart by shape, so that colour never stands alone.

export type WeatherShape = 'sun' | 'cloud' | 'rain' | 'storm';

const CLOUD = 'M4.5 10.5h7a2.75 2.75 0 0 0 .3-5.48A4 4 0 0 0 4.3 5.3 2.6 2.6 0 0 0 4.5 10.5z';

/** `fill` is filled, `stroke` drawn with a line of 1.4 px. */
export const WEATHER_SHAPES: Readonly<
  Record<WeatherShape, { readonly fill: string; readonly stroke: string }>
> = {
  sun: {
    fill: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
    stroke: 'M8 1v1.8M8 13.2V15M1 8h1.8M13.2 8H15M3 3l1.3 1.3M11.7 11.7 13 13M13 3l-1.3 1.3M4.3 11.7 3 13',
  },
  cloud: { fill: CLOUD, stroke: '' },
  rain: { fill: CLOUD, stroke: 'M5.5 12.3l-.9 2.2M8.2 12.3l-.9 2.2M10.9 12.3l-.9 2.2' },
  storm: { fill: CLOUD, stroke: 'M8.6 11.6 6.8 13.4h2.4l-1.8 2' },
};
