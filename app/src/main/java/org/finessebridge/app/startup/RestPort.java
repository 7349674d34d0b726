package org.finessebridge.app.startup;

/** The port of {@code server.port}. */
final class RestPort {

    private static final int LAST = 65_535;

    private RestPort() {}

    /**
     * Tomcat would find out when all else runs already, or open no port and say nothing.
     *
     * @throws StartupException if it is none
     */
    static void check(String port) {
        try {
            int number = Integer.parseInt(port.strip());
            if (number >= 0 && number <= LAST) {
                return;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw new StartupException(
                "server.port is '" + port + "', which is no port.",
                "Set it to one of 1 to 65535, or to 0 for any free one.");
    }
}
