/**
 * The four places that a plan has to do with, as its steps see them: the wearable, the accounts, this host and the history. Each
 * is a narrow side with the real one behind it, so that another world can stand in for it.
 */
package io.github.wristway.gateway.internal.plan.place;
