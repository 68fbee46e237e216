/**
 * The vendor's account service, played on this machine, so that signing in, listing and unlinking can be tried and
 * tested without an account, and so that every way it can fail can be had on demand.
 * <pre>
 * try (var server = StandInAccountServer.start(0, time)) {
 *     server.addUser("anna@example.org", "pass1234", "7000000001", "Anna");
 *     server.link("anna@example.org", band);
 *     … // a bridge that was told to use server.address() signs in, lists, unlinks
 * }
 * </pre>
 * Its {@code Reception} does the HTTP; everything behind it is plain calls from
 * an {@code AccountRequest} to an {@code Ending}. What the public facts leave open is marked as "our guess" where it is decided.
 */
package io.github.wristway.virtual.account;
