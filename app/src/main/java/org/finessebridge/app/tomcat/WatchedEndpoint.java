package org.finessebridge.app.tomcat;

import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Tomcat's sockets, with a {@link ConnectionWatch} that is told of each from its first moment. */
final class WatchedEndpoint extends NioEndpoint {

    private @Nullable ConnectionWatch watch;

    /** Watches from now on; before the start. */
    void watchedBy(ConnectionWatch by) {
        watch = by;
        setHandler(new WatchedHandler(by, getHandler()));
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (watch != null && !watch.admits(socket)) {
            destroySocket(socket);
            return false;
        }
        return super.setSocketOptions(socket);
    }

    private record WatchedHandler(ConnectionWatch watch, Handler<NioChannel> tomcat) implements Handler<NioChannel> {

        @Override
        public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent event) {
            return watch.processes(socket, event, () -> tomcat.process(socket, event));
        }

        @Override
        public Object getGlobal() {
            return tomcat.getGlobal();
        }

        @Override
        public void release(SocketWrapperBase<NioChannel> socket) {
            watch.released(socket);
            tomcat.release(socket);
        }

        @Override
        public void pause() {
            tomcat.pause();
        }

        @Override
        public void recycle() {
            tomcat.recycle();
        }
    }
}
