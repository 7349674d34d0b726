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
import org.finessebridge.cti.commandline.exit.ExitCode;
import org.finessebridge.cti.commandline.monitor.JsonNews;
import org.finessebridge.cti.commandline.monitor.Monitoring;
import org.finessebridge.cti.commandline.monitor.News;
import org.finessebridge.cti.commandline.monitor.ReadableNews;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.code.ServiceMask;
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
            description = "The highest protocol version to ask for, of UCCE from 14 to 25 (default: 24),"
                    + " of UCCX from 10 to 18 (default: 17); a lower one where the server"
                    + " refuses it.")
    @Nullable
    String version;

    @Option(
            names = "--dialect",
            paramLabel = "ucce|uccx",
            converter = DialectName.class,
            description = "Family of the CTI server (default: ucce).")
    Dialect dialect = Dialect.UCCE;

    @Option(
            names = "--floating-length",
            paramLabel = "1|2",
            description = "Bytes of a floating field's length in UCCX 18 (default: 1).")
    @Nullable
    Integer floatingLength;

    @Option(
            names = "--client-id",
            paramLabel = "<id>",
            description =
                    "ClientID (default: cti-monitor). Another client with the same id would lose" + " its session.")
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
            converter = ServiceNames.class,
            description = "ServicesRequested, all of which the server must grant: names such as"
                    + " ALL_EVENTS,PERIPHERAL_MONITOR, or a number (default: ALL_EVENTS).")
    Long services = ServiceMask.ALL_EVENTS;

    @Option(
            names = "--peripheral-id",
            paramLabel = "<id>",
            description = "The peripheral whose health counts (default: 5000).")
    long peripheralId = 5000;

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
            throw new CommandFailure(ExitCode.USAGE, "--side-a is missing");
        }
        CtiEndpoint[] sides = b == null ? new CtiEndpoint[] {a} : new CtiEndpoint[] {a, b};
        try {
            return CtiClientSettings.builder()
                    .sides(sides)
                    .protocolVersions(versions())
                    .peripheralId(peripheralId)
                    .clientId(clientId)
                    .clientPassword(Password.of(passwordFile, terminal.environment(), PASSWORD))
                    .clientSignature(USUAL_CLIENT_ID)
                    .requiredServices(services)
                    .tls(secured)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** The highest version and all below it. */
    private List<ProtocolVersion> versions() {
        boolean isUccx = dialect == Dialect.UCCX;
        int usual = isUccx ? VersionOptions.USUAL_UCCX : ProtocolVersion.V24.number();
        int highest = version == null ? usual : VersionOptions.number(version);
        ProtocolVersion first;
        try {
            first = ProtocolVersion.of(dialect, highest);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.UNKNOWN_VERSION, String.valueOf(e.getMessage()));
        }
        int lowest = isUccx ? ProtocolVersion.OLDEST_UCCX : ProtocolVersion.OLDEST;
        return CtiClientSettings.versions(
                floatingLength == null ? first : first.withFloatingLengthWidth(floatingLength),
                ProtocolVersion.of(dialect, lowest));
    }
}
