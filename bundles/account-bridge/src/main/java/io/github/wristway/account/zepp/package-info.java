/**
 * Accounts at Zepp and Zepp Life (once Mi Fit). {@link io.github.wristway.account.zepp.ZeppBridge} is the way in.
 *
 * <p>Nothing here is an official contract: the vendor may change its service any day. So every host, path, name, key and
 * version is a line of the configuration, and only a list that was read afterwards counts as proof.
 */
package io.github.wristway.account.zepp;
