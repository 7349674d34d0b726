package org.finessebridge.app.welcome;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.finessebridge.app.startup.StartupHelp;
import org.finessebridge.app.systeminfo.CurrentServiceState;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says what this server is and whether it serves, without credentials. It loads nothing, runs no
 * script, and tells no more than SystemInfo.
 */
@RestController
class WelcomePage {

    private static final String STYLE = """
            body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; \
            color: #1b1b1b; background: #fff }
            a { color: #0b4f9e }
            code { font-size: 1em }
            """;

    private final CurrentServiceState state;

    /** One for all: nobody has to read it, or give a password for it. */
    private final byte[] settings = StartupHelp.settings().getBytes(StandardCharsets.UTF_8);

    private final String policy =
            "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                    .formatted(hash(STYLE));

    WelcomePage(CurrentServiceState state) {
        this.state = state;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> page() {
        return answer(MediaType.TEXT_HTML, page(state.get().status().name()).getBytes(StandardCharsets.UTF_8));
    }

    /** The same page that {@code --help=settings} prints. */
    @GetMapping("/settings")
    ResponseEntity<byte[]> settings() {
        return answer(MediaType.TEXT_PLAIN, settings);
    }

    private ResponseEntity<byte[]> answer(MediaType type, byte[] text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "no-referrer")
                .body(text);
    }

    private static String page(String status) {
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Finesse Bridge</title>
            <style>%s</style>
            </head>
            <body>
            <main>
            <h1>Finesse Bridge</h1>
            <p>An open, drop-in backend for clients of Cisco Finesse: agent desktops, CRM connectors,
            wallboards and bots. This is a server for programs; it has no pages for agents.</p>
            <h2>State</h2>
            <p><strong>%s</strong></p>
            <h2>Where to go</h2>
            <ul>
            <li><a href="/finesse/api/SystemInfo">SystemInfo</a>: the state, its reason, and the XMPP domain (no password)</li>
            <li><a href="/finesse/api/docs">REST API</a>: read and try it, or generate a client from its
            <a href="/finesse/api/openapi.json">OpenAPI document</a> (no password to read it)</li>
            <li><code>/finesse/api/User/</code> and an id: a user, with that user's password</li>
            <li><a href="/settings">Settings</a>: all of them, with defaults and bounds</li>
            <li>README.md and the directory docs in the project's sources: a tour, operating, the architecture</li>
            </ul>
            </main>
            </body>
            </html>
            """.formatted(STYLE, status);
    }

    /** As Content Security Policy Level 3 names an inline style, 2.3.1. */
    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
