package org.finessebridge.app.proxies;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.finessebridge.app.startup.StartupException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ForwardedHeaderUtils;
import org.springframework.web.util.UriComponents;

/**
 * Reads {@code Forwarded} (RFC 7239) and {@code X-Forwarded-*} where a trusted proxy has sent them,
 * and nothing where anybody else has. Safe for use by any thread.
 */
@Component
@EnableConfigurationProperties(ProxySettings.class)
public final class TrustedProxies {

    private static final List<String> READ =
            List.of("Forwarded", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port");

    private static final Pattern FORWARDED_FOR =
            Pattern.compile("\\bfor\\s*=\\s*\"?([^\";,\\s]+)", Pattern.CASE_INSENSITIVE);

    private final List<IpAddressMatcher> trusted;

    /**
     * The proxies of the settings.
     *
     * @throws StartupException if one is no address
     */
    public TrustedProxies(ProxySettings settings) {
        this.trusted = settings.trusted().stream().map(TrustedProxies::matcher).toList();
    }

    private static IpAddressMatcher matcher(String address) {
        try {
            return new IpAddressMatcher(address.strip());
        } catch (IllegalArgumentException e) {
            throw new StartupException(
                    "finesse.proxies.trusted has '" + address + "', which is no address.",
                    "Give addresses, or networks as 10.1.0.0/16; names are not looked up.",
                    e);
        }
    }

    /** Whether a peer is one of the proxies. */
    public boolean trusts(@Nullable InetAddress peer) {
        return peer != null && trusted.stream().anyMatch(proxy -> proxy.matches(peer.getHostAddress()));
    }

    /**
     * What a client may have addressed: scheme, host and port that the request itself shows, and
     * what a trusted proxy says of it.
     *
     * @param asked what the request itself shows
     * @param headers the values of the request's headers by name
     */
    public List<URI> addressed(@Nullable InetAddress peer, URI asked, Function<String, List<String>> headers) {
        if (!trusts(peer)) {
            return List.of(asked);
        }
        HttpHeaders forwarded = new HttpHeaders();
        for (String name : READ) {
            forwarded.addAll(name, headers.apply(name));
        }
        List<URI> all = new ArrayList<>(List.of(asked));
        try {
            UriComponents said = ForwardedHeaderUtils.adaptFromForwardedHeaders(asked, forwarded)
                    .build();
            all.add(said.toUri());
            // A proxy that passes Host on unchanged may tell no more than the scheme.
            all.add(URI.create(said.getScheme() + "://" + asked.getRawAuthority()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return List.of(asked); // nothing that can be read
        }
        return all;
    }

    /**
     * The client behind the proxies: the last hop that is none of them.
     *
     * @param peer who sent the request
     * @return an address, perhaps with a port, as the proxy wrote it
     */
    public String client(String peer, Function<String, List<String>> headers) {
        if (trusted.isEmpty()) {
            return peer;
        }
        List<String> hops = hops(headers);
        String client = peer;
        for (int i = hops.size() - 1; i >= 0 && trusts(address(client)); i--) {
            client = hops.get(i);
        }
        return client;
    }

    private static List<String> hops(Function<String, List<String>> headers) {
        List<String> hops = headers.apply("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        return hops.isEmpty()
                ? headers.apply("Forwarded").stream()
                        .flatMap(line -> FORWARDED_FOR.matcher(line).results())
                        .map(found -> found.group(1))
                        .toList()
                : hops;
    }

    private static @Nullable InetAddress address(String literal) {
        try {
            return InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException e) {
            return null; // a name, or one with a port: none that the settings can have
        }
    }
}
