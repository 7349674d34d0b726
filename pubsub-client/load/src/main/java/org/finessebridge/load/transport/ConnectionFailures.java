package org.finessebridge.load.transport;

import io.netty.channel.ConnectTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why there is no connection, or none any more, in words for people. */
public final class ConnectionFailures {

    private ConnectionFailures() {}

    /** The reason of a failure. */
    public static String inWords(Throwable failure) {
        return switch (failure) {
            case ConnectTimeoutException _ -> "nothing answers there: is a firewall between?";
            case NoRouteToHostException _ -> "there is no way to that address";
            case ConnectException _ -> "nothing listens there: is the server running, and this its port?";
            case UnknownHostException _ -> "no host has that name";
            case SSLException _ ->
                "TLS failed (" + failure.getMessage()
                        + "): --insecure takes any certificate, a port without TLS needs no --tls";
            case IOException _ -> "the connection broke";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
