-- Nodes that were created over XMPP, and subscriptions by bare JID.
create table pubsub_node (
    node_id varchar(1023) primary key,
    title varchar(255) not null,
    access_model varchar(20) not null,
    last_item_on_subscribe boolean not null,
    notify_retract boolean not null,
    persist_items boolean not null,
    deliver_payloads boolean not null
);

create table pubsub_member (
    node_id varchar(1023) not null references pubsub_node (node_id),
    user_id varchar(1023) not null,
    primary key (node_id, user_id)
);

-- Also for nodes that the product creates anew at each start: no reference to pubsub_node.
create table pubsub_subscription (
    node_id varchar(1023) not null,
    user_id varchar(1023) not null,
    since timestamp with time zone not null,
    primary key (node_id, user_id)
);
