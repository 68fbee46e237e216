/**
 * The protocol of the first generation: Band 1, 1A and 1S. It has no key and its own words for nearly everything;
 * {@link io.github.wristway.virtual.band.first.OneConversation} hears them all.
 */
package io.github.wristway.virtual.band.first;
