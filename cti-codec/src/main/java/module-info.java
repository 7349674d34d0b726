/** GED-188, the protocol of Cisco's CTI servers: codec, client and simulator. */
module org.finessebridge.cti {
    requires transitive io.netty.buffer;
    requires transitive io.netty.transport;
    requires transitive io.netty.codec;
    requires io.netty.common;
    requires transitive io.netty.handler;
    requires transitive micrometer.core;
    requires org.slf4j;
    requires transitive org.jspecify;
    requires static io.netty.codec.http;
    requires static tools.jackson.core;
    requires static tools.jackson.databind;
    requires static tools.jackson.dataformat.yaml;

    exports org.finessebridge.cti.client;
    exports org.finessebridge.cti.codec;
    exports org.finessebridge.cti.layout;
    exports org.finessebridge.cti.message;
    exports org.finessebridge.cti.message.agent;
    exports org.finessebridge.cti.message.call;
    exports org.finessebridge.cti.message.code;
    exports org.finessebridge.cti.message.config;
    exports org.finessebridge.cti.message.control;
    exports org.finessebridge.cti.message.monitor;
    exports org.finessebridge.cti.message.session;
    exports org.finessebridge.cti.message.statistics;
    exports org.finessebridge.cti.message.supervisor;
    exports org.finessebridge.cti.message.uccx;
    exports org.finessebridge.cti.netty;
    exports org.finessebridge.cti.simulator;
    exports org.finessebridge.cti.simulator.agent;
    exports org.finessebridge.cti.simulator.call;
    exports org.finessebridge.cti.simulator.centre;
    exports org.finessebridge.cti.simulator.control;
    exports org.finessebridge.cti.simulator.fault;
    exports org.finessebridge.cti.simulator.outbound;
    exports org.finessebridge.cti.simulator.queue;
    exports org.finessebridge.cti.simulator.session;
    exports org.finessebridge.cti.simulator.statistics;
    exports org.finessebridge.cti.simulator.traffic;
}
