package org.finessebridge.pubsub.xmpp.smack;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A socket whose failed writes wait until everything that had come is read. A server that ends a
 * stream says why and closes; whoever writes at that moment finds the connection broken before the
 * reader has seen the reason, and the reason ({@code conflict} above all) would be lost with it. It
 * is for the log's sake: a reader that is later still does no harm, since {@link AddressHolder}
 * finds out whether there is another publisher.
 */
final class PatientSocket extends Socket {

    private final Duration patience;
    private final CountDownLatch readToTheEnd = new CountDownLatch(1);

    /**
     * @param patience how long a failed write waits for the reader at most
     */
    PatientSocket(Duration patience) {
        this.patience = patience;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Input(super.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new Output(super.getOutputStream());
    }

    @Override
    public void close() throws IOException {
        readToTheEnd.countDown();
        super.close();
    }

    private IOException afterReading(IOException failure) {
        try {
            var _ = readToTheEnd.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return failure;
    }

    private final class Input extends FilterInputStream {

        Input(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = -1;
            try {
                count = super.read(bytes, offset, length);
                return count;
            } finally {
                if (count < 0) {
                    readToTheEnd.countDown();
                }
            }
        }
    }

    private final class Output extends FilterOutputStream {

        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw afterReading(e);
            }
        }
    }
}
