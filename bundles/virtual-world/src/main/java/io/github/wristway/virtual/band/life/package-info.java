/**
 * What a wearer does, and the records that a band makes of it: layouts, and nothing of links or faults. The same seed
 * lives the same life.
 */
package io.github.wristway.virtual.band.life;
