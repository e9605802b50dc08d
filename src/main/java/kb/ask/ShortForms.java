package kb.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How source shortens the words people write in full: `address` is `addr`, `acknowledge` is `ack`.
///
/// Drawn from 71 projects by one rule, nothing taken out or added by hand and no question looked
/// at: the beginning of a word, or letters of it in their order, that stands in names whose doc
/// comments hold the word far more often than chance has it, and keeps the same company. The rule
/// in full: `notes/kb/decisions/005-short-forms-no-encoder.md`.
final class ShortForms {
  /// A word and its shortenings, all as [kb.index.Words] gives them. In the class, not in a file of
  /// its own: a cold process would read one for longer.
  private static final String TABLE =
      """
      abbrevi=abbrev absolut=abs account=acc accumul=acc acknowledg=ack acls=acl action=act
      address=addr addtoscheme=add adjust=adj advertis=advert aggreg=agg alertmanag=alert
      algo=alg algorithm=alg,algo alias=alia allocat=alloc allowlist=allow amd64=amd analys=ana
      annot=anno anonym=anon apigroup=api apimachineri=api apiserv=api apiversion=api
      applicationid=applic applier=appli architectur=arch arg1=arg argc=arg argument=arg argv=arg
      arithmet=arith arm64=arm array=arr ascend=asc asynchron=async attribut=attr
      attributename=attribut audienc=aud authent=auth author=auth authz=auth automat=auto
      auxiliari=aux averag=avg awsec=aws balanc=bal bedrock=bed benchmark=bench bidirect=bidi
      bigger=big binari=bin bitfield=bit bitmap=bit bitmask=bit boolean=bool boundari=bound
      bridg=br buffer=buf bufsiz=buf builder=build calcul=calc caller=call camelcase=camel
      canonic=canon capabl=cap cephfs=cephf,ceph certif=cert challeng=chall channel=ch,chan
      channelz=channel charact=char checker=check children=child cidr=cid cidrs=cidr,cid
      cleanup=clean clientconfig=client clientconn=conn clientid=client closer=close
      clusterid=csi clusterrole=cluster cname=cnam coalesc=coal collector=collect collis=coll
      column=col communic=comm compar=cmp comparison=compar,cmp compress=comp compressor=compress
      concaten=concat condit=cond configur=config connect=conn connector=connect conntrack=ct
      constant=const constraint=constrain constructor=construct containerd=contain,ctr
      containerid=contain containerstats=contain containerstatus=contain contextu=context
      convent=conv correl=corr count=cnt counter=count,cnt cover=cov coverag=cov cpus=cpu
      cpuset=cpus,cp,cpu crds=crd creation=creat creator=creat credenti=cred cronjob=cron
      cryptograph=crypto cumul=cum current=cur,curr databas=db datetim=date declar=decl
      decrement=decr dedupl=dedup deepcopi=deep deepcopy=deep deepcopyinto=deep
      deepcopyobject=deep deferr=defer delimit=delim deliveri=deliv demonstr=demo deprec=depr
      dequeu=dequ derefer=deref deriv=drv deseri=deser destin=dest,dst devic=dev devlink=dl,dev
      dhcp=dhc dhcpv4=dhc,dhcp dialer=dial dialoption=dial dictionari=dict differ=diff
      directori=dir discover=discov discoveri=discover,discov distinguish=dn distribut=dist
      dockerfil=docker document=doc duplic=dup durat=dur dynamodb=dynamo editor=edit
      elasticsearch=es,elast element=el embed=emb emitt=emit encapsul=encap encod=enc
      endian=endia endpoint=ep endpointslice=endpointslic,endpoint
      endpointslices=endpointslic,endpoint enterpris=ent enumer=enum environ=env envoyproxi=envoy
      erlang=erl error=err escap=esc ethernet=eth evalu=eval event=ev execut=exec,exe
      executor=exec,execut experiment=experi expiri=expir express=expr extend=ext extens=ext
      extractor=extract failur=fail fallback=fall famili=fam faster=fast
      featuregate=featureg,featur fieldmanager=field filenam=file filepath=file
      filesystem=fs,file firewal=fw flatmap=flat float32=float float64=float forcibl=forc
      format=fmt formatt=format fraction=frac fragment=frag framer=frame freebsd=free freed=free
      freelist=free frequenc=freq frontend=front fsgroup=fs fstype=fs fulli=full function=func
      gateway=gw generat=gen getid=get getname=get getnamespace=get getter=get github=git
      gitlab=git glusterf=gf,gluster googleapi=googl groupid=group groupname=group
      groupresource=group groupversion=group grpclb=grpc handler=handl haproxi=ha hardwar=hw
      hashicorp=hashi healthcheck=health healthi=health healthz=health helloworld=hello
      hexadecim=hex higher=high highest=high histogram=hist,histo hostnam=host http2=http
      httpclient=http hugepag=huge icmp=icm ident=id identif=id identifi=id inbound=io
      increment=incr,inc indexname=index infin=inf infinit=infin inform=info initi=init
      instantan=inst,int instrument=inst,int int32=int int64=int integ=int
      interceptor=intercept,io interfac=ifac interop=io interpol=interp introduct=intro ioctl=ioc
      iovec=iov ipset=ip,ips iptabl=ip ipv4=ipv ipv6=ipv issuer=iss jobstatus=job joiner=join
      jwks=jwk keepal=keep keyid=key keyr=key keystor=key kubebuild=kube kubeconfig=kube
      kubectl=kube kubelet=kube kubernet=kube kvpair=kvp,kv labelselector=label languag=lang
      larger=larg lazili=lazi leader=lead leadership=leader,leas,lead length=len lexer=lex
      libnetwork=libnet lifetim=life limit=lim linter=lint listen=lis lister=list liter=lit
      loadbalancer=loadbalanc,load,lb logger=log,logr longer=long lookup=look lower=low
      lowercas=lower lowest=low macos=mac,maco major=maj makefil=make managedfields=managedfield
      manual=man mapper=map marshaljson=marshal matcher=match maximum=max mechan=mech
      memberid=member membership=member,memb memoiz=memo memori=mem messag=msg metav=meta
      microsecond=micro millisecond=ms,milli minimum=min minut=min modifi=modif modul=mod
      mongodb=mongo monitor=mon monoton=mono mount=mnt mountpoint=mount,mnt msgs=msg
      multipart=multi multipl=multi multipli=mult mutat=mut mutex=mu namespac=ns,name
      nanosecond=nano navig=nav negat=neg neighbor=neigh netfilt=nf netlink=nl,netn,net netn=net
      network=net networkpolicies=networkpolici,network networkpolicy=network newclient=new
      newforconfig=new nflog=nf nfsd=nfs nfsv4=nf,nfs nftabl=nft,nf nodeid=node nodename=node
      nodeselector=node notfound=not notifi=notif nullabl=null number=num object=obj
      objectmeta=object observ=obs okhttp=ok older=old openat=open openbsd=os opencensus=open
      opencontain=oci opentelemetri=otel,open opentelemetry=otel,open option=opt orchestr=orch
      origin=orig output=out overridden=overrid overwritten=overwrit owner=own
      ownerreferences=owner,own ownership=own,owner packet=pkt paramet=param parser=pars
      pathnam=path pattern=pat percentag=percent permiss=perm persistentvolume=persistentvolum
      physic=phys picker=pick placement=place plaintext=plain podstatus=pod pointer=ptr
      polici=pol poller=poll poolname=pool posit=pos predic=pred prefer=pref prereleas=pre
      previous=prev prioriti=pri privat=priv probabl=prob process=proc procf=proc profil=prof
      program=prog prometheus=prom promql=prom properti=prop protobuf=proto protocol=proto
      provision=provis,prov public=pub publish=pub pubsub=pub querier=queri queue=queu rabbit=ra
      rabbitmq=rabbit radix=rax random=rand readabl=read reader=read readon=ro realli=re
      receiv=recv reconcili=reconcil reconfigur=reconf,reconfig reconstruct=recon recoveri=recov
      recvmsg=recv redhat=red refcount=ref refer=ref referenc=refer,ref regex=re regexp=regex
      regist=reg registr=regist registri=regist regular=re reloc=relo reorder=reord repli=repl
      replic=repl replica=replic repositori=repo requestmethod=request reserv=res respond=resp
      respons=resp restclient=rest retransmit=retran retriabl=retri revis=rev revok=rev
      rlimit=rlim rootf=ro,root roundtrip=round router=rout rpcs=rpc ruleset=rule runc=run
      runner=run safeti=safe sampl=smp sampler=sampl sandbox=sand scaletargetref=scale
      scanner=scan schedul=sched second=sec secretref=secret selector=select,sel selinux=se
      semver=sem sender=send sendmsg=send sendto=send separ=sep sequenc=seq servedns=serv
      servicename=servic session=sess sha1=sha sha256=sha shown=show shutdown=shut sign=sig
      signatur=sign,sig signer=sign slower=slow smaller=small snapshot=snap snapshott=snapshot
      sockaddr=sock socket=sock solver=solv sortabl=sort spancontext=span spankind=span
      specif=spec specifi=spec sqlite=sql starttime=start startup=start statist=stat stderr=std
      stdin=std stdout=std stick=sc stopch=stop string=str stringer=string stringifi=string
      subchannel=sub subconn=sub subdirectori=subdir subject=subj,sub sublist=sub subscrib=sub
      subscript=sub subvolum=subvol summar=sum symbol=sym syncer=sync synchron=sync syscal=sys
      sysctl=sys system=sys tabl=tab taken=take tarbal=tar taskid=task tasklet=task teardown=tear
      telemetri=tel temporari=temp,tmp temporarili=temporari thread=thr threshold=thresh
      thrown=throw ticker=tick timer=time timeseri=time timestamp=time timezon=time tlsconfig=tls
      tombston=tomb topolog=topo total=tot tracer=trace tracerprovider=tracer,trace tracker=track
      tripper=trip tunnel=tun typedef=type uids=uid uint16=uint uint32=uint uint64=uint
      unmarshal=unmarsh unmarshaljson=unmarsh unmarshalyaml=unmarsh unsubscrib=unsub
      updatestate=updat updatestatus=updat urls=url usernam=user uuid=uui uuids=uui,uuid
      vagrantfil=vagrant valu=val variabl=var verifi=verif version=ver virtualbox=virtual
      vlan=vla volum=vol volumeattachment=volum volumeid=volum,vol volumename=volum,vol
      voter=vote wakeup=wake watcher=watch watermark=water websocket=ws wildcard=wild win32=win
      window=win workqueu=work wrapper=wrap writer=write writev=write xdsclient=xds
      """;

  private static final Map<String, String> BY_WORD = byWord();

  private ShortForms() {}

  /// The shortenings of a word, the likeliest first; none for most.
  static List<String> of(String word) {
    String forms = BY_WORD.getOrDefault(word, "");
    return forms.isEmpty() ? List.of() : List.of(forms.split(","));
  }

  /// The shortenings of some words.
  static List<String> of(List<String> words) {
    return words.stream().flatMap(word -> of(word).stream()).distinct().toList();
  }

  /// Plain steps: this runs interpreted, once a cold process.
  private static Map<String, String> byWord() {
    Map<String, String> byWord = new HashMap<>();
    for (String entry : TABLE.strip().replace('\n', ' ').split(" ")) {
      int end = entry.indexOf('=');
      byWord.put(entry.substring(0, end), entry.substring(end + 1));
    }
    return byWord;
  }
}
