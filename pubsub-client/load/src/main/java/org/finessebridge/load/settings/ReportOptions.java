package org.finessebridge.load.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What becomes of a run's report. */
public final class ReportOptions {

    @Option(names = "--label", description = "What the report calls the server.")
    @Nullable
    String label;

    @Option(names = "--json", description = "Appends the report to a file, as a line of JSON.")
    @Nullable
    Path json;

    /** What the report calls a server. */
    public String label(ServerOptions server) {
        return label == null ? server.endpoint().inWords() : label;
    }

    /** The file to which the report is added; null for none. */
    public @Nullable Path json() {
        return json;
    }
}
