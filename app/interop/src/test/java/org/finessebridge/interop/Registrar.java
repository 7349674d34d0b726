package org.finessebridge.interop;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.finessebridge.fixture.ProductProcess;

/**
 * Registers whatever account a client asks for (XEP-0077), and keeps none. Smack's integration
 * tests register the users of their connections; the product's users come from the contact centre.
 */
final class Registrar implements AutoCloseable {

    private final ServerSocket listener;

    private Registrar(ServerSocket listener) {
        this.listener = listener;
    }

    /** Opens it at a free port of loopback, for one client. */
    static Registrar start() throws IOException {
        ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Registrar registrar = new Registrar(listener);
        Thread.ofVirtual().name("registrar").start(registrar::serve);
        return registrar;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve() {
        try (Socket client = listener.accept()) {
            OutputStream out = client.getOutputStream();
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            XMLStreamReader in = factory.createXMLStreamReader(client.getInputStream(), "UTF-8");
            while (in.hasNext()) {
                if (in.next() == XMLStreamReader.START_ELEMENT) {
                    answer(in, out);
                }
            }
        } catch (IOException | XMLStreamException e) {
            // the client has gone, and will fail where that was too early
        }
    }

    private static void answer(XMLStreamReader in, OutputStream out) throws IOException {
        switch (in.getLocalName()) {
            case "stream" -> say(out, stream());
            case "iq" -> say(out, result(in.getAttributeValue(null, "id")));
            default -> {} // what is within
        }
    }

    private static String stream() {
        return """
                <stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' \
                id='registrar' version='1.0' from='%s'><stream:features>\
                <mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>\
                <mechanism>PLAIN</mechanism></mechanisms>\
                <register xmlns='http://jabber.org/features/iq-register'/></stream:features>\
                """.formatted(ProductProcess.DOMAIN);
    }

    private static String result(String id) {
        return """
                <iq type='result' id='%s'><query xmlns='jabber:iq:register'><username/>\
                <password/></query></iq>""".formatted(id);
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
