/**
 * Mi Fitness and the Xiaomi account behind it, played on this machine: a family of calls behind the
 * {@link io.github.wristway.virtual.account.StandInAccountServer}.
 * <pre>
 * StandInMiFitness.behind(server, time).addUser("anna@example.org", "pass1234", 1_000_000_001L);
 * </pre>
 * {@link io.github.wristway.virtual.account.mifitness.StandInMiFitness} is what happens outside of the bridge under test. What
 * the public facts leave open is marked as "our guess" where it is decided.
 */
package io.github.wristway.virtual.account.mifitness;
