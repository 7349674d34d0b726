package org.finessebridge.cti.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.finessebridge.cti.client.CtiClientSettings;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.client.CtiTlsSettings;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import org.finessebridge.cti.commandline.monitor.JsonNews;
import org.finessebridge.cti.commandline.monitor.Monitoring;
import org.finessebridge.cti.commandline.monitor.News;
import org.finessebridge.cti.commandline.monitor.ReadableNews;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what CTI servers tell. */
@Command(
        name = "monitor",
        description = {
            "Connects to one or two CTI servers as a client for ALL_EVENTS and prints the events as"
                    + " they come, and what becomes of the session, until Ctrl-C.",
            "It ends where no session can be opened at first; a session that is lost later is"
                    + " opened again. Passwords are never shown."
        })
final class MonitorCommand implements Callable<Integer> {

    private static final String PASSWORD = "CTI_PASSWORD";
    private static final String USUAL_CLIENT_ID = "cti-monitor";
    private static final int USUAL = 24;

    private final Terminal terminal;

    @Option(
            names = "--side-a",
            required = true,
            paramLabel = "<host:port>",
            converter = ServerAddress.class,
            description = "The CTI server; of a pair, side A.")
    @Nullable
    CtiEndpoint sideA;

    @Option(
            names = "--side-b",
            paramLabel = "<host:port>",
            converter = ServerAddress.class,
            description = "Side B of a pair.")
    @Nullable
    CtiEndpoint sideB;

    @Option(
            names = "--version",
            paramLabel = "<n>",
            description = "The highest protocol version to ask for, of UCCE from " + ProtocolVersion.OLDEST + " to "
                    + ProtocolVersion.NEWEST + " (default: " + USUAL + "), of UCCX from " + ProtocolVersion.OLDEST_UCCX
                    + " to " + ProtocolVersion.NEWEST_UCCX + " (default: " + VersionOptions.USUAL_UCCX
                    + "); a lower one where the server refuses it.")
    @Nullable
    String version;

    @Option(
            names = "--dialect",
            paramLabel = "ucce|uccx",
            converter = DialectName.class,
            description = VersionOptions.DIALECT_HELP)
    Dialect dialect = Dialect.UCCE;

    @Option(names = "--floating-length", paramLabel = "1|2", description = VersionOptions.FLOATING_LENGTH_HELP)
    @Nullable
    Integer floatingLength;

    @Option(
            names = "--client-id",
            paramLabel = "<id>",
            description = "ClientID (default: " + USUAL_CLIENT_ID
                    + "). Another client with the same id would lose its session.")
    String clientId = USUAL_CLIENT_ID;

    @Option(
            names = "--password-file",
            paramLabel = "<file>",
            description = "ClientPassword: the first line of a file (default: the variable "
                    + PASSWORD
                    + " of the environment, else none).")
    @Nullable
    Path passwordFile;

    @Option(
            names = "--services",
            paramLabel = "<names>",
            converter = ServicesByName.class,
            description = "ServicesRequested, all of which the server must grant: names such as"
                    + " ALL_EVENTS,PERIPHERAL_MONITOR, or a number (default: ALL_EVENTS).")
    Long services = ServiceMask.ALL_EVENTS;

    @Option(
            names = "--peripheral-id",
            paramLabel = "<id>",
            description = "The peripheral whose health counts (default: " + ContactCentre.DEFAULT_PERIPHERAL_ID + ").")
    long peripheralId = ContactCentre.DEFAULT_PERIPHERAL_ID;

    @Mixin
    TlsOptions tls = new TlsOptions();

    @Option(names = "--json", description = "Prints JSON, which 'encode' reads, a line each.")
    boolean isJson;

    @Option(names = "--once", description = "Ends when the session is lost.")
    boolean isOnce;

    @Option(names = "--wait", description = "Goes on trying where no session can be opened.")
    boolean waits;

    @Mixin
    LogOption log = new LogOption();

    MonitorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        CtiClientSettings settings = settings();
        Function<News, byte[]> form = isJson
                ? new JsonNews()::line
                : new ReadableNews(terminal.clock().getZone())::line;
        Output out = new Output(terminal.out());
        try (StopSignal stop = StopSignal.ofThisThread()) {
            stop.listen();
            return new Monitoring(settings, terminal.clock(), news -> out.write(form.apply(news)), isOnce, waits)
                    .run()
                    .number();
        }
    }

    private CtiClientSettings settings() {
        CtiTlsSettings secured = tls.settings(terminal.environment());
        CtiEndpoint a = sideA;
        CtiEndpoint b = sideB;
        if (a == null) {
            throw new CommandFailure(CtiExitCode.USAGE, "--side-a is missing");
        }
        CtiEndpoint[] sides = b == null ? new CtiEndpoint[] {a} : new CtiEndpoint[] {a, b};
        try {
            return CtiClientSettings.builder()
                    .sides(sides)
                    .protocolVersions(versions())
                    .peripheralId(peripheralId)
                    .clientId(clientId)
                    .clientPassword(
                            PasswordSource.of("--password-file", passwordFile, terminal.environment(), PASSWORD))
                    .clientSignature(USUAL_CLIENT_ID)
                    .requiredServices(services)
                    .tls(secured)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(CtiExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** The highest version and all below it. */
    private List<ProtocolVersion> versions() {
        boolean isUccx = dialect == Dialect.UCCX;
        int usual = isUccx ? VersionOptions.USUAL_UCCX : USUAL;
        int highest = version == null ? usual : VersionOptions.number("--version", version);
        ProtocolVersion first;
        try {
            first = ProtocolVersion.of(dialect, highest);
        } catch (IllegalArgumentException e) {
            throw VersionOptions.unknown(e);
        }
        int lowest = isUccx ? ProtocolVersion.OLDEST_UCCX : ProtocolVersion.OLDEST;
        return CtiClientSettings.versions(wide(first), ProtocolVersion.of(dialect, lowest));
    }

    private ProtocolVersion wide(ProtocolVersion plain) {
        try {
            return floatingLength == null ? plain : plain.withFloatingLengthWidth(floatingLength);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(CtiExitCode.USAGE, "--floating-length: " + e.getMessage());
        }
    }
}
