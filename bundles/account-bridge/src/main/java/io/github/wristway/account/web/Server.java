package io.github.wristway.account.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where requests go: {@code https://host[:port][/path]}, without a slash at its end.
 * The service may only move us within the domains of its vendor; a configured address may be any.
 */
public record Server(String base) {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
    private static final Pattern HOST = Pattern.compile(LABEL + "([.]" + LABEL + ")+");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127([.]\\d{1,3}){3}|\\[::1\\]");

    /** What somebody configured. Plain http is good for tests on the same machine, and for nothing else. */
    public static Server configured(String property, String address) {
        URI uri;
        try {
            uri = new URI(address.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(property + " is not an address: " + address);
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException(property + " must look like https://host or https://host:port/path, not " + address);
        }
        boolean loopback = LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
        if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && loopback)) {
            throw new IllegalArgumentException(property + " must begin with https:// (http:// only goes to this machine itself), not " + address);
        }
        return new Server(uri.toString().replaceFirst("/+$", ""));
    }

    /** What the service named, or a person typed: a host, or https and a host; empty if it lies outside the domains. */
    public static Optional<Server> trusted(String named, Collection<String> domains) {
        String host = named.strip().toLowerCase(Locale.ROOT).replaceFirst("^https://", "").replaceFirst("/$", "");
        boolean inside = domains.stream().anyMatch(domain -> host.endsWith("." + domain));
        return inside && HOST.matcher(host).matches() ? Optional.of(new Server("https://" + host)) : Optional.empty();
    }

    @Override
    public String toString() {
        return base;
    }
}
