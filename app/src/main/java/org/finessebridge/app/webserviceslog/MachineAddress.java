package org.finessebridge.app.webserviceslog;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine's address, by which lines of several servers are told apart. */
final class MachineAddress {

    private static final Logger LOG = LoggerFactory.getLogger(MachineAddress.class);

    private MachineAddress() {}

    /** That of the machine's name, or of its network; loopback where it has no other. */
    static String find() {
        try {
            InetAddress named = InetAddress.getLocalHost();
            return (named.isLoopbackAddress() ? ofNetwork() : named).getHostAddress();
        } catch (UnknownHostException e) {
            return ofNetwork().getHostAddress();
        }
    }

    private static InetAddress ofNetwork() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .min(Comparator.comparing((InetAddress address) -> !(address instanceof Inet4Address)))
                    .orElse(InetAddress.getLoopbackAddress());
        } catch (SocketException e) {
            LOG.debug("The machine's addresses can't be read: {}", e.toString());
            return InetAddress.getLoopbackAddress();
        }
    }
}
