package org.finessebridge.app.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import org.finessebridge.app.FinesseBridgeApplication;
import org.finessebridge.app.ctiserver.ControlLifecycle;
import org.finessebridge.app.ctiserver.SimulatorLifecycle;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.notification.NotificationPorts;
import org.finessebridge.app.notification.NotificationService;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.pubsub.PubSubClient;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The product with free ports, a data directory of its own, and the domain of the recordings. */
final class RunningServer implements AutoCloseable {

    static final String DOMAIN = "fin1.ucce.local";

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final PassingTime time;

    private RunningServer(ConfigurableApplicationContext context, Path data, PassingTime time) {
        this.context = context;
        this.data = data;
        this.time = time;
    }

    /** Starts with settings beside those that tests need, and waits until it serves. */
    static RunningServer start(String... settings) {
        RunningServer server = launch(settings);
        Waiting.until(
                "IN_SERVICE",
                () -> server.rest().get("/finesse/api/SystemInfo").body().contains("IN_SERVICE"));
        return server;
    }

    /** Starts, and leaves it open whether it serves. */
    static RunningServer launch(String... settings) {
        Path data;
        try {
            data = Files.createTempDirectory("finesse-bridge");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> all = new ArrayList<>(List.of(settings));
        Stream.of(
                        "--finesse.fqdn=" + DOMAIN,
                        "--finesse.data-dir=" + data,
                        "--server.port=0",
                        "--finesse.http.port=0",
                        "--finesse.notification.https.port=0",
                        "--finesse.notification.http.port=0",
                        "--finesse.notification.tcp.port=0",
                        "--finesse.cti.simulator.port=0",
                        "--finesse.cti.simulator.control.port=0")
                .filter(byDefault -> isNotGiven(byDefault, settings))
                .forEach(all::add);
        PassingTime time = new PassingTime();
        SpringApplication product = new SpringApplication(FinesseBridgeApplication.class);
        product.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(PassingTime.class, () -> time, bean -> bean.setPrimary(true)));
        try {
            return new RunningServer(product.run(all.toArray(String[]::new)), data, time);
        } catch (RuntimeException e) {
            delete(data);
            throw e;
        }
    }

    /** Whether a setting, {@code --name=value}, is not among others. */
    static boolean isNotGiven(String byDefault, String[] settings) {
        String name = byDefault.split("=", 2)[0] + "=";
        return Stream.of(settings).noneMatch(setting -> setting.startsWith(name));
    }

    /** REST without credentials. */
    FinesseHttp rest() {
        return new FinesseHttp(restPort(), null, null);
    }

    /** REST as a user whose password is the id. */
    FinesseHttp rest(String user) {
        return new FinesseHttp(restPort(), user, user);
    }

    /** REST's plain port. */
    int restPort() {
        return webServer().getTomcat().getService().findConnectors()[1].getLocalPort();
    }

    /** REST's TLS port. */
    int restTlsPort() {
        return webServer().getPort();
    }

    NotificationPorts notificationPorts() {
        return context.getBean(NotificationService.class).ports();
    }

    /** What the product publishes through, for updates of a test's own. */
    PubSubClient pubSub() {
        return context.getBean(PubSubClient.class);
    }

    /** Whether it has a Notification Service of its own. */
    boolean hasNotificationService() {
        return context.getBeanProvider(NotificationService.class).getIfAvailable() != null;
    }

    /** The directory, which a test may replace. */
    InMemoryDirectory directory() {
        return context.getBean(InMemoryDirectory.class);
    }

    CtiServerSimulator simulator() {
        return Objects.requireNonNull(context.getBean(SimulatorLifecycle.class).simulator());
    }

    /** The port of the simulator's control API. */
    int controlPort() {
        return context.getBean(ControlLifecycle.class).port();
    }

    /** That much time is over for the product's time-outs. */
    void pass(Duration much) {
        time.pass(much);
    }

    /** The data directory. */
    Path data() {
        return data;
    }

    /** Every method and path of REST below {@code /finesse/api} and {@code /finesse-dp}, as {@code GET /finesse/api/User/{id}}. */
    SortedSet<String> routes() {
        SortedSet<String> routes = new TreeSet<>();
        for (RequestMappingInfo mapping : context.getBean(
                        "requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            for (String path : mapping.getPatternValues()) {
                if (path.startsWith("/finesse/api/") || path.startsWith("/finesse-dp/")) {
                    mapping.getMethodsCondition().getMethods().forEach(method -> routes.add(method + " " + path));
                    if (mapping.getMethodsCondition().isEmpty()) {
                        throw new AssertionError(path + " takes every method: say which");
                    }
                }
            }
        }
        return routes;
    }

    /** Trusts the certificate that the server made, and no other. */
    TrustManagerFactory trust() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(data.resolve("tls/certificate.pem"))) {
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return trust;
    }

    private TomcatWebServer webServer() {
        return (TomcatWebServer) Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
    }

    @Override
    public void close() {
        context.close();
        delete(data);
    }

    private static void delete(Path data) {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
