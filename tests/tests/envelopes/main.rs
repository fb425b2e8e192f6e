//! Error envelopes of well-known public APIs, written with `dialect!`, sent and read back.
//!
//! Members, constants and statuses are as the documents named in each module say; the texts and values are ours.
//!
//! What the language cannot say, and what is done instead:
//!
//! | what | where | instead |
//! |---|---|---|
//! | no message where there are fields | `jira` | both are there, as the API allows |
//! | a time without an offset | `microsoft_graph` | a value of the context |
//! | what a status was called before RFC 9110 | `mollie` | `match status` |

mod adyen;
mod airtable;
mod algolia;
mod alibaba;
mod amadeus;
mod anthropic;
mod asana;
mod asp_net;
mod atlas;
mod auth0;
mod aws;
mod azure;
mod binance;
mod bitbucket;
mod box_com;
mod check;
mod cloudflare;
mod cloudflare_agent;
mod conjure;
mod contentful;
mod couchdb;
mod datadog;
mod digital_ocean;
mod discord;
mod django_rest;
mod docker;
mod dropbox;
mod ebay;
mod elasticsearch;
mod facebook;
mod fastapi;
mod firebase;
mod ghost;
mod github;
mod gitlab;
mod gocardless;
mod heroku;
mod hubspot;
mod intercom;
mod jira;
mod keycloak;
mod kubernetes;
mod laravel;
mod linear;
mod linode;
mod mailchimp;
mod matrix;
mod microsoft_graph;
mod mollie;
mod nestjs;
mod notion;
mod okta;
mod openai;
mod ory;
mod pagerduty;
mod paypal;
mod plaid;
mod postgrest;
mod prism;
mod quickbooks;
mod recaptcha;
mod salesforce;
mod sap;
mod sendgrid;
mod shopify_graphql;
mod shopify_rest;
mod slack;
mod spotify;
mod spring;
mod square;
mod stripe;
mod telegram;
mod trpc;
mod twilio;
mod twitter;
mod wordpress;
mod x;
mod xero;
mod youtube;
mod zalando;
mod zendesk;
