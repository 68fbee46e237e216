/**
 * The protocol of Band 2 to 5: {@link io.github.wristway.virtual.band.huami.Conversation} hears everything,
 * {@link io.github.wristway.virtual.band.huami.Doorkeeper} decides who may come in, and
 * {@link io.github.wristway.virtual.band.huami.Transfer} hands over what was recorded. Newer bands still speak most of it.
 */
package io.github.wristway.virtual.band.huami;
